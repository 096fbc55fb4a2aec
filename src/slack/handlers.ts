import acknowledge from './actions/acknowledge.ts';
import details from './actions/details.ts';
import escalate from './actions/escalate.ts';
import resolve from './actions/resolve.ts';
import runAgain from './actions/run-again.ts';
import why401 from './commands/why401.ts';
import type { ActionHandler, CommandHandler, SubmissionHandler } from './handler.ts';
import diagnoseForm from './submissions/diagnose-form.ts';
import escalationPreview from './submissions/escalation-preview.ts';

/** Everything the bot answers to. manifest.yml declares the same, and a test holds the two together. */
export const COMMANDS: readonly CommandHandler[] = [why401];
export const ACTIONS: readonly ActionHandler[] = [acknowledge, details, escalate, resolve, runAgain];
export const SUBMISSIONS: readonly SubmissionHandler[] = [diagnoseForm, escalationPreview];
