import type { Deliver, Envelope, EnvelopeType, Receipt } from './delivery.ts';

const KEPT = 1000;

/** The one way to the bot, whichever workspace speaks. Keeps what came of each delivery, and delivers twice when a test wants it. */
export class Wire {
  deliver: Deliver;
  readonly receipts: Receipt[] = [];
  readonly #last = new Map<EnvelopeType, Envelope>();
  #unacknowledged: Envelope[] = [];
  #copies = 1;

  constructor(deliver: Deliver) {
    this.deliver = deliver;
  }

  /** The next envelope goes out so many times at the same moment. */
  multiplyNext(copies: number): void {
    this.#copies = copies;
  }

  async send(envelope: Envelope): Promise<Receipt> {
    const copies = this.#copies;
    this.#copies = 1;
    this.#last.set(envelope.type, envelope);
    const sent = Array.from({ length: copies }, () => this.deliver(envelope));
    const [first, ...others] = await Promise.all(sent);
    const receipt = first ?? { acknowledged: false, error: 'dispatch_failed', ms: 0 };
    this.#keep(receipt, ...others);
    if (!receipt.acknowledged && envelope.type === 'events_api') this.#unacknowledged = [...this.#unacknowledged, envelope].slice(-KEPT);
    return receipt;
  }

  /** The last envelope of this kind once more, unchanged but for the retry number that events carry. */
  async repeat(type: EnvelopeType): Promise<Receipt | undefined> {
    const envelope = this.#last.get(type);
    return envelope && this.#again(envelope);
  }

  /** Slack's retries of events that nobody acknowledged, as after an outage. @returns what came of each */
  async retryUnacknowledged(): Promise<readonly Receipt[]> {
    const waiting = this.#unacknowledged;
    this.#unacknowledged = [];
    const receipts: Receipt[] = [];
    for (const envelope of waiting) {
      const receipt = await this.#again(envelope);
      receipts.push(receipt);
      // Three retries, then Slack gives up.
      const attempt = (envelope.retry?.attempt ?? 0) + 1;
      if (!receipt.acknowledged && attempt < 3) this.#unacknowledged.push({ ...envelope, retry: { attempt, reason: receipt.error } });
    }
    return receipts;
  }

  async #again(envelope: Envelope): Promise<Receipt> {
    const attempt = (envelope.retry?.attempt ?? 0) + 1;
    const retry = envelope.type === 'events_api' ? { retry: { attempt, reason: 'http_timeout' } } : {};
    const receipt = await this.deliver({ ...envelope, ...retry });
    this.#keep(receipt);
    return receipt;
  }

  #keep(...receipts: readonly Receipt[]): void {
    this.receipts.push(...receipts);
    if (this.receipts.length > KEPT * 10) this.receipts.splice(0, receipts.length);
  }
}
