/** What the form's fields hold, by block_id. */
export function valuesOf(root) {
  return Object.fromEntries([...root.querySelectorAll('[data-field]')].map((field) => [field.dataset.field, entryOf(field)]));
}

/** What a person put in: text, or a list where several may be chosen. */
export function entryOf(field) {
  if (field.matches('.choices')) {
    const checked = [...field.querySelectorAll('input:checked')].map(({ value }) => value);
    return field.querySelector('input[type=radio]') ? (checked[0] ?? '') : checked;
  }
  if (field.multiple) return [...field.selectedOptions].map(({ value }) => value);
  if (field.type === 'datetime-local') return field.value === '' ? '' : String(Date.parse(field.value) / 1000);
  return field.value;
}

/** Puts typed text back after the modal was drawn anew. */
export function restore(root, typed) {
  for (const field of root.querySelectorAll('[data-field]')) {
    const entry = typed[field.dataset.field];
    if (
      typeof entry === 'string' &&
      'value' in field &&
      (field.tagName !== 'SELECT' || [...field.options].some(({ value }) => value === entry))
    )
      field.value = entry;
  }
}
