import type { World } from '../../src/playground/world.ts';

/** A message's top-level text as a screen reader or a locked phone gives it: names for marks, no formatting. */
export function spoken(text: string, world: World): string {
  return text
    .replace(/<([^<>]+)>/g, (_whole, inside: string) => markWords(inside, world))
    .replace(/(^|[\s(])\*([^*\n]+)\*/g, '$1$2')
    .replaceAll('`', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function markWords(inside: string, { people, channels, usergroups }: World): string {
  const [target = '', label] = inside.split('|');
  const id = target.replace(/^(?:@|#|!subteam\^)/, '');
  if (target.startsWith('!date^')) return label ?? '';
  if (target.startsWith('@')) return `@${people.find((person) => person.id === id)?.handle ?? id}`;
  if (target.startsWith('#')) return `#${channels.find((channel) => channel.id === id)?.name ?? id}`;
  if (target.startsWith('!subteam^')) return `@${usergroups.find((group) => group.id === id)?.handle ?? id}`;
  return label ?? target;
}
