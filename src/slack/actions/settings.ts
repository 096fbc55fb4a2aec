import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { openSettings } from '../settings.ts';

export default defineAction(ACTION.settings, openSettings);
