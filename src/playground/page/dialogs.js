import { $, element } from './dom.js';

export function toast(text) {
  const node = element('p', { className: 'toast' }, text);
  $('#toasts').append(node);
  setTimeout(() => node.remove(), 6000);
}

/** Asks what Block Kit's confirm object says; true where there is none. */
export function confirmed(text) {
  if (!text) return Promise.resolve(true);
  const { title, text: body, yes, no, style } = JSON.parse(text);
  const dialog = $('#confirm');
  const form = element(
    'form',
    { method: 'dialog' },
    element('header', {}, element('h2', { id: 'confirm-title' }, title)),
    element('div', { className: 'modal-body' }, element('p', {}, body)),
    element(
      'footer',
      {},
      element('button', { className: 'button', value: '', type: 'submit' }, no),
      element('button', { className: `button ${style || 'primary'}`, value: 'yes', type: 'submit' }, yes),
    ),
  );
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
