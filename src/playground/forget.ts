const LIMIT = 10_000;

/** Keeps a book of tickets from growing without end: beyond the limit the oldest entry goes (a Map keeps the order of writing). */
export function forgetOldest(book: Map<string, unknown>): void {
  const oldest = book.keys().next();
  if (book.size > LIMIT && !oldest.done) book.delete(oldest.value);
}
