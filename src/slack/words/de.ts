import { card } from './de/card.ts';
import { common } from './de/common.ts';
import { details } from './de/details.ts';
import { engine } from './de/engine.ts';
import { escalationForms } from './de/escalation-forms.ts';
import { feedback } from './de/feedback.ts';
import { forget } from './de/forget.ts';
import { form } from './de/form.ts';
import { history } from './de/history.ts';
import { home } from './de/home.ts';
import { install } from './de/install.ts';
import { notices } from './de/notices.ts';
import { preview } from './de/preview.ts';
import { refusals } from './de/refusals.ts';
import { secretWarning } from './de/secret-warning.ts';
import { settings } from './de/settings.ts';
import { setup } from './de/setup.ts';
import { share } from './de/share.ts';
import { thread } from './de/thread.ts';
import { verdict } from './de/verdict.ts';
import { waysIn } from './de/ways-in.ts';
import type { Words } from './words.ts';

/** German without "du" and "Sie": what to do stands in the infinitive. */
export const de: Words = {
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
