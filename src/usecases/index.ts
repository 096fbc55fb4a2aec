/**
 * What the product does, free of Slack. Each function takes the ports it needs as its first argument; `UsecaseDeps` satisfies them all.
 * Whether a person may (admin, on-call group) is the edge's to ask first; that a thing is of the person's own workspace is checked here.
 *
 *   requestDiagnosis(deps, { by, channelId, threadTs?, request, requestKey? }) → { id, caseNumber }; durable when it resolves: acknowledge after it
 *   requestAgain(deps, { diagnosisId, by, replyTo, requestKey? })     → queued | needs-input (a secret was deleted: open the form) | not-found
 *   findDiagnosis(deps, { id, by }) · historyOf(deps, { by, limit }) · openEscalationsOf(deps, { by, limit })
 *   shareDiagnosis(deps, { diagnosisId, by, channelId, threadTs })    → shared | already | not-ready | not-found
 *   giveFeedback(deps, { diagnosisId, by, causeId, comment })         → kept | not-found
 *   queueWarning(deps, { teamId, userId, channelId, ts, kinds })      a secret stands in a public message
 *
 *   previewEscalation(deps, { diagnosisId, by })                      → preview (route, joins) | already | not-ready | not-found
 *   confirmEscalation(deps, { diagnosisId, by, severity, note })      → escalated | joined | waiting (no channel) | already | not-ready | not-found
 *   acknowledgeEscalation · resolveEscalation · reopenEscalation · snoozeEscalation · stillOnIt · handBack (deps, { escalationId, by, … })
 *   explainResolution (what was done, after the fact)
 *                                                                     → done | lost (someone was first; `escalation` says how it stands) | not-found
 *   reportOutcome(deps, { escalationId, by, outcome })                → noted | reopened | not-found
 *
 *   settingsOf(deps, teamId) · changeSettings(deps, { by, change })   → saved | refused (faults)
 *   forgetPerson(deps, { by }) · forgetWorkspace(deps, id) · deleteOld(deps) · rememberEnterprise(deps, teamId, enterpriseId)
 *
 * The rest are jobs, for worker/jobs.ts.
 */
export { acknowledgeEscalation, handBack, stillOnIt } from './acknowledge.ts';
export { answerDiagnosis } from './answer-diagnosis.ts';
export { askAdmin } from './ask-admin.ts';
export { type AskedQueue, createAskedQueue } from './asked-queue.ts';
export type { ChangeResult } from './change-escalation.ts';
export { findEscalation } from './change-escalation.ts';
export { deliverOutward } from './deliver-outward.ts';
export { type ConfirmInput, confirmEscalation, type EscalationPreview, type EscalationResult, previewEscalation } from './escalate.ts';
export { type Fault, faultOf, fingerprintOf } from './fingerprint.ts';
export { findDiagnosis, historyOf, openEscalationsOf } from './history.ts';
export { BusyError, createIntake, type Intake } from './intake.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export { firstSending, firstTime } from './once.ts';
export type * from './ports.ts';
export { adoptCard, postEscalation } from './post-escalation.ts';
export { requestAgain, requestDiagnosis } from './request-diagnosis.ts';
export { explainResolution, type OutcomeResult, reopenEscalation, reportOutcome, resolveEscalation } from './resolve.ts';
export { ringClock } from './ring.ts';
export { hostFits, type Route, routeOf } from './routing.ts';
export { changeSettings, RANGES, type SettingsFault, settingsOf } from './settings.ts';
export { giveFeedback, postShare, type ShareResult, shareDiagnosis } from './share.ts';
export { SNOOZE_MINUTES, type SnoozeMinutes, snoozeEscalation } from './snooze.ts';
export { tellChange, updateCard } from './tell-change.ts';
export { CardGoneError, isCardGone, isUnreachable, UnreachableError } from './unreachable.ts';
export { queueWarning, warnAuthor } from './warn-author.ts';
export { type Acts, whoMustAct } from './who-must-act.ts';
export { DEFAULT_AUDIT_DAYS, deleteOld, forgetPerson, forgetWorkspace, rememberEnterprise } from './workspace.ts';
export { DEFAULT_SETTINGS } from './workspace-model.ts';
