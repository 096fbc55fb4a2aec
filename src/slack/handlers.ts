import acknowledge from './actions/acknowledge.ts';
import details from './actions/details.ts';
import escalate from './actions/escalate.ts';
import explainResolution from './actions/explain-resolution.ts';
import feedbackMenu from './actions/feedback-menu.ts';
import fixed from './actions/fixed.ts';
import forgetMe from './actions/forget-me.ts';
import handBack from './actions/hand-back.ts';
import newDiagnosis from './actions/new-diagnosis.ts';
import postToThread from './actions/post-to-thread.ts';
import refreshHome from './actions/refresh-home.ts';
import reopen from './actions/reopen.ts';
import resolve from './actions/resolve.ts';
import runAgain from './actions/run-again.ts';
import settings from './actions/settings.ts';
import share from './actions/share.ts';
import snooze from './actions/snooze.ts';
import stillFailing from './actions/still-failing.ts';
import stillOnIt from './actions/still-on-it.ts';
import why401 from './commands/why401.ts';
import appHomeOpened from './events/app-home-opened.ts';
import appMention from './events/app-mention.ts';
import message from './events/message.ts';
import type { ActionHandler, CommandHandler, EventHandler, ShortcutHandler, SubmissionHandler } from './handler.ts';
import diagnose from './shortcuts/diagnose.ts';
import explainMessage from './shortcuts/explain-message.ts';
import diagnoseForm from './submissions/diagnose-form.ts';
import escalationPreview from './submissions/escalation-preview.ts';
import explainForm from './submissions/explain-resolution.ts';
import feedback from './submissions/feedback.ts';
import settingsForm from './submissions/settings.ts';
import shareCase from './submissions/share-case.ts';
import snoozeForm from './submissions/snooze-escalation.ts';

/** Everything the bot answers to. manifest.yml declares the same, and a test holds the two together. */
export const COMMANDS: readonly CommandHandler[] = [why401];
export const ACTIONS: readonly ActionHandler[] = [
  acknowledge,
  details,
  escalate,
  explainResolution,
  feedbackMenu,
  fixed,
  forgetMe,
  handBack,
  newDiagnosis,
  postToThread,
  refreshHome,
  reopen,
  resolve,
  runAgain,
  settings,
  share,
  snooze,
  stillFailing,
  stillOnIt,
];
export const SUBMISSIONS: readonly SubmissionHandler[] = [
  diagnoseForm,
  escalationPreview,
  explainForm,
  feedback,
  settingsForm,
  shareCase,
  snoozeForm,
];
export const SHORTCUTS: readonly ShortcutHandler[] = [explainMessage, diagnose];
export const EVENTS: readonly EventHandler[] = [appHomeOpened, appMention, message];
