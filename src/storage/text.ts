/** PostgreSQL's text holds every character but this one. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '\uFFFD');
