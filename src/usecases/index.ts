/**
 * What the product does, free of Slack. Each function takes the ports it needs as its first argument; `UsecaseDeps` satisfies them all.
 *
 *   requestDiagnosis(deps, { by, channelId, request, requestKey? })   → { id, caseNumber }; durable when it resolves: acknowledge after it
 *   requestAgain(deps, { diagnosisId, by, replyTo, requestKey? })     → queued | needs-input (a secret was deleted: open the form) | not-found
 *   previewEscalation(deps, { diagnosisId, by })                      → preview | already | no-channel | not-ready | not-found
 *   confirmEscalation(deps, { diagnosisId, by, severity, note })      → escalated | already | no-channel | not-ready | not-found
 *   acknowledgeEscalation(deps, { escalationId, by })                 → done | lost (someone was first; `escalation` says who) | not-found
 *   resolveEscalation(deps, { escalationId, by })                     → the same
 *   findDiagnosis(deps, { id, by }) · historyOf(deps, { by, limit }) · setDevopsChannel(deps, { teamId, channelId })
 *
 * The jobs answerDiagnosis, postEscalation and tellEscalation are for worker/jobs.ts.
 */
export { acknowledgeEscalation } from './acknowledge.ts';
export { answerDiagnosis } from './answer-diagnosis.ts';
export { confirmEscalation, previewEscalation } from './escalate.ts';
export { findDiagnosis, historyOf } from './history.ts';
export type * from './ports.ts';
export { postEscalation } from './post-escalation.ts';
export { requestAgain, requestDiagnosis } from './request-diagnosis.ts';
export { resolveEscalation } from './resolve.ts';
export { setDevopsChannel } from './settings.ts';
export { tellEscalation } from './tell-escalation.ts';
export { isUnreachable, UnreachableError } from './unreachable.ts';
