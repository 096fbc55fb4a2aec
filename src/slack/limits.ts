/** Slack's sizes in one place (docs.slack.dev/reference/block-kit). Everything that is cut is cut here, so that no message is refused for its length. */
export const LIMITS = {
  headerText: 150,
  sectionText: 3000,
  contextElements: 10,
  buttonValue: 2000,
  buttonLabel: 75,
  inputText: 3000,
  modalTitle: 24,
  privateMetadata: 3000,
  optionText: 75,
  messageBlocks: 50,
  viewBlocks: 100,
  /** Slack advises 4,000 for the top-level text and refuses longer ephemeral ones (`msg_too_long`). */
  messageText: 3500,
} as const;

/** Sizes we chose ourselves, so that a verdict is read at a glance. */
export const OURS = {
  evidenceLines: 3,
  evidenceText: 400,
  fixSteps: 4,
  fixText: 300,
  repair: 2500,
  otherCauses: 4,
  tableRows: 40,
  /** Characters of one list in one block, and of a whole table. */
  listText: 2800,
  tableText: 9000,
  lineText: 200,
  bodyText: 1500,
  note: 1000,
} as const;

/** At most `max` UTF-16 units, never inside a character; what is missing shows as '…'. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const end = max - 1;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}

/** The first rows, and how many were left out. */
export function firstOf<Item>(items: readonly Item[], max: number): { readonly shown: readonly Item[]; readonly left: number } {
  return { shown: items.slice(0, max), left: Math.max(0, items.length - max) };
}
