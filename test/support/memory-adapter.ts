type Stored = Readonly<Record<string, unknown>>;

/** Where oidc-provider keeps sessions, interactions and opaque tokens: in this process, for as long as the tests run. */
export class MemoryAdapter {
  static readonly #all = new Map<string, Stored>();
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  async upsert(id: string, payload: Stored): Promise<void> {
    MemoryAdapter.#all.set(this.#key(id), payload);
  }

  async find(id: string): Promise<Stored | undefined> {
    return MemoryAdapter.#all.get(this.#key(id));
  }

  async findByUid(uid: string): Promise<Stored | undefined> {
    return [...MemoryAdapter.#all.values()].find((stored) => stored['uid'] === uid);
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    await this.upsert(id, { ...(await this.find(id)), consumed: Math.floor(Date.now() / 1000) });
  }

  async destroy(id: string): Promise<void> {
    MemoryAdapter.#all.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, stored] of MemoryAdapter.#all) if (stored['grantId'] === grantId) MemoryAdapter.#all.delete(key);
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }
}
