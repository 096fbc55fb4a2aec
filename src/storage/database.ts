/** Rows are checked by zod where they are read (rows.ts); here they are only records. */
export type Row = Readonly<Record<string, unknown>>;
export type Value = string | number | boolean | Date | null;

export interface Sql {
  /** One statement with $1 … placeholders. */
  query(text: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /** Several statements without values. */
  script(text: string): Promise<void>;
}

/** The embedded database or PostgreSQL: the same SQL runs on both. */
export interface Database extends Sql {
  /** Commits when `work` resolves, rolls back when it throws. Statements outside wait for it on the embedded one: use `sql` inside. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
  /** Where statements wait in lanes: the one that overtakes. */
  readonly ahead?: Pick<Database, 'transaction'>;
}
