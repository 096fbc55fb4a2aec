import { randomInt } from 'node:crypto';
import { forgetOldest } from './forget.ts';
import { newId } from './model.ts';
import { Refusal } from './refusal.ts';

const TRIGGER_LIFE_MS = 3000;

interface Trigger {
  readonly personId: string;
  readonly born: number;
  /** The modal in which the click happened; views.push needs one. */
  readonly viewId?: string;
  used: boolean;
}

/** The tickets that let the bot open a modal: 3 s, once (handling-user-interaction, "trigger_id"). */
export class Triggers {
  readonly #issued = new Map<string, Trigger>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(personId: string, viewId?: string): string {
    const id = `${randomInt(1e9, 9e9)}.${randomInt(1e9, 9e9)}.${newId('').toLowerCase()}`;
    this.#issued.set(id, { personId, born: this.#now(), used: false, ...(viewId === undefined ? {} : { viewId }) });
    forgetOldest(this.#issued);
    return id;
  }

  knows(id: string): boolean {
    return this.#issued.has(id);
  }

  /** @throws Refusal invalid_trigger_id, exchanged_trigger_id, expired_trigger_id */
  redeem(id: string): Trigger {
    const trigger = this.#issued.get(id);
    if (!trigger) throw new Refusal('invalid_trigger_id');
    if (trigger.used) throw new Refusal('exchanged_trigger_id');
    if (this.#now() - trigger.born > TRIGGER_LIFE_MS) throw new Refusal('expired_trigger_id');
    trigger.used = true;
    return trigger;
  }
}
