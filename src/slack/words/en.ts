import { card } from './en/card.ts';
import { common } from './en/common.ts';
import { details } from './en/details.ts';
import { engine } from './en/engine.ts';
import { escalationForms } from './en/escalation-forms.ts';
import { feedback } from './en/feedback.ts';
import { forget } from './en/forget.ts';
import { form } from './en/form.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { install } from './en/install.ts';
import { notices } from './en/notices.ts';
import { preview } from './en/preview.ts';
import { refusals } from './en/refusals.ts';
import { secretWarning } from './en/secret-warning.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { share } from './en/share.ts';
import { thread } from './en/thread.ts';
import { verdict } from './en/verdict.ts';
import { waysIn } from './en/ways-in.ts';

/** Every English word that people read in Slack. Plain, short, kind, without blame. */
export const en = {
  common,
  verdict,
  details,
  feedback,
  forget,
  form,
  card,
  preview,
  notices,
  refusals,
  engine,
  thread,
  settings,
  install,
  setup,
  share,
  secretWarning,
  waysIn,
  home,
  history,
  escalationForms,
};
