import { setTimeout as wait } from 'node:timers/promises';
import { type Logger, webApi } from '@slack/bolt';
import { fetchSlack } from './to-slack.ts';

type WebClient = webApi.WebClient;

export type { WebClient };

const CALL_LIMIT_MS = 10_000;
/** Longer pauses are the queue's: a thread that sleeps answers nobody else. */
const LONGEST_PAUSE_S = 10;
const PAUSES = 2;

/**
 * Settings of every Web API call. The library's own defaults know no time limit and retry for half an hour.
 * Not for Socket Mode's connection: with so few retries an outage of seconds would end it for good.
 */
export function clientOptions(apiUrl: string | null): webApi.WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    timeout: CALL_LIMIT_MS,
    retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 1_000 },
    rejectRateLimitedCalls: true,
    fetch: fetchSlack,
  };
}

/**
 * @param logger Without one the library would write to the console, past our own log.
 * @param teamId sent with every call: the token of a whole organisation does not say which workspace is meant
 */
export const createWebClient = (botToken: string, apiUrl: string | null, logger: Logger, teamId?: string): WebClient =>
  new webApi.WebClient(botToken, { ...clientOptions(apiUrl), logger, ...(teamId === undefined ? {} : { teamId }) });

/** Waits as Slack asks where that is short. @throws what the call throws; also "ratelimited" once the pauses are used up. */
export async function withPauses<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let pauses = 0; ; pauses += 1) {
    try {
      return await call();
    } catch (error) {
      const seconds = retryAfterOf(error);
      if (seconds === null || seconds > LONGEST_PAUSE_S || pauses >= PAUSES) throw error;
      await wait(seconds * 1000);
    }
  }
}

function retryAfterOf(error: unknown): number | null {
  if (!Error.isError(error) || !('retryAfter' in error)) return null;
  return typeof error.retryAfter === 'number' ? error.retryAfter : null;
}

/** As Slack spells its refusals. What is no JSON the library hands over as if it were one: a page of something in between. */
const WORD = /^[a-z0-9_:.-]{1,100}$/i;

/** Slack's own word for a refusal ('not_in_channel'); null when Slack did not answer at all. */
export function refusalOf(error: unknown): string | null {
  if (!Error.isError(error) || !('data' in error)) return null;
  const { data } = error;
  const word = typeof data === 'object' && data !== null && 'error' in data ? data.error : null;
  return typeof word === 'string' && WORD.test(word) ? word : null;
}
