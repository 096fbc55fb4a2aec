import { findDiagnosis, historyOf, openEscalationsOf } from '../usecases/index.ts';
import type { Escalation } from '../usecases/ports.ts';
import type { Call } from './handler.ts';
import { homeView, type OpenRow } from './views/home.ts';

/** As many open escalations as are looked at for one page; more than that is a day for the channel. */
const LOOKED_AT = 30;
const MINE = 11;

/** Publishes the person's Home tab. Asks Slack: acknowledge first. */
export async function showHome(call: Call): Promise<void> {
  const { deps, person: by, access } = call;
  const [words, isAdmin, mine, open] = await Promise.all([
    call.words(),
    access.isAdmin(by),
    historyOf(deps, { by, limit: MINE }),
    openFor(call),
  ]);
  await call.publish(homeView(words, { mine, open, isAdmin, now: new Date() }));
}

/** Their own reports, and what they may act on. */
async function openFor(call: Call): Promise<readonly OpenRow[]> {
  const all = await openEscalationsOf(call.deps, { by: call.person, limit: LOOKED_AT });
  const rows = await Promise.all(all.map(async (escalation) => ((await mayRead(call, escalation)) ? rowOf(call, escalation) : null)));
  return rows.filter((row) => row !== null);
}

async function mayRead({ deps, person, access }: Call, escalation: Escalation): Promise<boolean> {
  const reports = await deps.store.reportsOf(escalation.id);
  return reports.some(({ reporterId }) => reporterId === person.userId) || access.maySee(person, escalation).catch(() => false);
}

async function rowOf(call: Call, escalation: Escalation): Promise<OpenRow> {
  const [record, link] = await Promise.all([
    findDiagnosis(call.deps, { id: escalation.diagnosisId, by: call.person }),
    call.linkTo(escalation),
  ]);
  return { escalation, record, link };
}
