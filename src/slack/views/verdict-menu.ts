/** What the menu behind '⋯' of a verdict can ask for. The value names the choice and the record: "wrong 7f3a…". */
export type MenuChoice = 'wrong';

export const menuValue = (choice: MenuChoice, recordId: string): string => `${choice} ${recordId}`;

/** Null for what no menu of ours sends (any more). */
export function readMenuValue(value: string): { readonly choice: MenuChoice; readonly recordId: string } | null {
  const [choice, recordId, rest] = value.split(' ');
  return choice === 'wrong' && recordId !== undefined && rest === undefined ? { choice, recordId } : null;
}
