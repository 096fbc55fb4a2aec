import type { DiagnosedToken, Experiment, ProbeReport, RedirectRow } from '../../../engine/index.ts';
import { counted } from '../../../report/words.ts';
import { probe } from './probes.ts';

type AnswerPart = NonNullable<Experiment['differs']>[number];

/** The Details modal. */
export const details = {
  nothing: 'There is nothing to show.',
  moreBlocks: 'More was observed than fits into one window.',
  ladder: {
    title: 'The way of the request',
    sentWith: (fields: string) => `sent with ${fields}`,
    redirect: (status: number, to: string) => `${status} leads to ${to}`,
    crosses: {
      nothing: 'the same place',
      scheme: 'from http to https or back',
      port: 'another port',
      host: 'another host',
    } satisfies Record<RedirectRow['crosses'], string>,
    refusedBy: (who: string) => `refused by ${who}`,
    refusedBySomeone: 'refused; by whom is not known',
    answeredBy: (who: string) => `answered by ${who}`,
    noAnswer: 'no answer came',
    asksFor: (challenge: string) => `asks for ${challenge}`,
    asksUnreadably: 'asks for something that cannot be read',
    asksNothing: 'does not say what it asks for',
    after: (time: string) => `began to answer after ${time}`,
  },
  request: 'The request, as understood',
  responseLive: "The server's own words",
  responsePasted: "The server's own words, as you pasted them",
  cutHere: (characters: number) => `Cut here: ${counted(characters, 'character')} more.`,
  moreRows: (count: number) => `${counted(count, 'more line')} not shown here.`,
  experiments: 'Experiments: one thing changed, all else equal',
  asGiven: 'your request, unchanged',
  noAnswer: 'no answer',
  sameAnswer: 'the same answer',
  otherAnswer: 'a different answer',
  /** 'a different answer (status and body)' */
  otherAnswerIn: (parts: string) => `a different answer (${parts})`,
  differs: { status: 'status', challenge: 'challenge', body: 'body', server: 'server' } satisfies Record<AnswerPart, string>,
  token: 'The token',
  thisIs: (token: string) => `This is ${token}.`,
  signature: {
    valid: 'The signature is valid.',
    invalid: 'The signature is not valid.',
    unchecked: 'The signature was not checked.',
  } satisfies Record<DiagnosedToken['signature'], string>,
  headerField: (name: string) => `header ${name}`,
  /** What a claim of this name says. */
  claims: {
    iss: 'issuer',
    sub: 'subject',
    aud: 'audience',
    exp: 'end',
    nbf: 'not before',
    iat: 'issued',
    auth_time: 'signed in',
    scope: 'what it allows',
    scp: 'what it allows',
    azp: 'the client that got it',
    client_id: 'the client that got it',
    cnf: 'binding',
    kid: 'key id',
    alg: 'algorithm',
    typ: 'kind',
  } as Readonly<Record<string, string>>,
  binding: {
    title: 'binding',
    dpop: 'to a key: each request needs a DPoP proof made with it',
    certificate: 'to a client certificate: the connection must use it',
    key: 'to a key: each request must prove it',
  },
  probes: 'What was looked at',
  probesNote: 'The times count from the start of the diagnosis.',
  outcome: { found: '✅ Found', absent: '➖ Nothing there', skipped: '⏭️ Left out', failed: '⚠️ Failed' } satisfies Record<
    ProbeReport['outcome'],
    string
  >,
  probeAfter: (time: string) => `after ${time}`,
  probe,
  input: 'How your input was read',
  leftAside: (text: string) => `Left aside: ${text}`,
};
