export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  /** Shown beside the name on the page. */
  readonly role: string;
  readonly isAdmin: boolean;
  readonly isBot: boolean;
  /** Owners are admins too. */
  readonly isOwner?: boolean;
  /** A guest: sees only the channels that they were invited to. */
  readonly isRestricted?: boolean;
  /** IETF tag as Slack gives it; default en-US. */
  readonly locale?: string;
  /** IANA zone; default Etc/UTC. */
  readonly tz?: string;
}

/** A person to add. Members of #general, #payments, #devops and #incident-room unless `channels` (names) says otherwise. */
export interface PersonOptions extends Partial<Omit<Person, 'handle' | 'isBot'>> {
  /** The name behind the @; `people` and `as` know the person by it too. */
  readonly handle: string;
  readonly channels?: readonly string[];
}

export const ADA: Person = { id: 'U0ADA00001', handle: 'ada', name: 'Ada Moreno', role: 'Developer', isAdmin: false, isBot: false };
export const GRACE: Person = { id: 'U0GRACE002', handle: 'grace', name: 'Grace Okafor', role: 'DevOps', isAdmin: true, isBot: false };

/** The person as the workspace keeps them. @param newId makes an id where none is given */
export function personFrom(options: PersonOptions, newId: (kind: string) => string): Person {
  const { channels: _channels, ...given } = options;
  const name = given.name ?? given.handle.charAt(0).toUpperCase() + given.handle.slice(1);
  const isAdmin = given.isAdmin ?? given.isOwner ?? false;
  return { role: 'Developer', ...given, id: given.id ?? newId('U'), name, isAdmin, isBot: false };
}

/** Seconds east of UTC at this moment, as users.info gives them in tz_offset. */
export function offsetSeconds(tz: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(at);
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
