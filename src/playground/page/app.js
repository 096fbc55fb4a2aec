// The playground's page: draws what the server sends, and sends what people do. All HTML it inserts was escaped by the server.

import { confirmed, toast } from './dialogs.js';
import { $, element, settings } from './dom.js';
import { draw } from './draw.js';
import { entryOf, valuesOf } from './fields.js';

const look = { person: sessionStorage.getItem('person') ?? '', channel: '', thread: '' };
let state;

// A permalink: /#channel/ts
const [channel = '', ts = ''] = location.hash.slice(1).split('/');
look.channel = channel;
look.thread = ts;

const dark = matchMedia('(prefers-color-scheme: dark)');
const applyTheme = () => document.documentElement.setAttribute('data-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', applyTheme);
applyTheme();

let asked = 0;
async function refresh() {
  const mine = ++asked;
  const response = await fetch(`/page/state?${new URLSearchParams(look)}`);
  const next = await response.json();
  // Only the newest question's answer is drawn.
  if (mine !== asked) return;
  state = next;
  look.person = state.me;
  look.channel = state.channel;
  sessionStorage.setItem('person', state.me);
  draw(state);
}

async function act(deed) {
  const error = await told(deed).catch(() => 'stopped');
  if (error) toast(words[error] ?? `Slack says: ${error}`);
  return error;
}

async function told(deed) {
  const response = await fetch('/page/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: look.person, ...deed }),
  });
  return response.status === 413 ? 'too_large' : (await response.json()).error;
}

const words = {
  stopped: 'The playground has stopped. Start it again with npm start.',
  operation_timeout: `${settings.appName} did not acknowledge within 3 seconds.`,
  too_large: 'That is more than 4 MB, more than Slack takes. Paste only the failing request and its answer.',
  dispatch_failed: `${settings.appName} is not connected.`,
  'slash commands are not supported in threads': 'Slash commands are not supported in threads. Sorry!',
};

/** Where an element stands: on a message, in the modal or on the Home tab. */
function whereabouts(node) {
  const view = node.closest('[data-view]')?.dataset.view;
  return view ? { view } : { ts: node.closest('[data-ts]')?.dataset.ts };
}

async function press(node, entry) {
  if (!(await confirmed(node.dataset.confirm))) return;
  node.setAttribute('aria-busy', 'true');
  await act({
    kind: 'click',
    ...whereabouts(node),
    action: node.dataset.action,
    block: node.dataset.block,
    ...(entry === undefined ? {} : { entry }),
  });
  node.removeAttribute('aria-busy');
}

function goTo(id) {
  Object.assign(look, { channel: id, thread: '' });
  if (id === 'home') void act({ kind: 'home' });
  void refresh();
}

document.addEventListener('click', (event) => {
  const node = event.target.closest('button, a[data-action]');
  for (const menu of document.querySelectorAll('details.overflow[open]'))
    if (!menu.contains(event.target) || event.target.closest('[role=menuitem]')) menu.open = false;
  if (!node) return;
  const { action, channel: to, thread, command, shortcut, entry, close } = node.dataset;
  if (to) goTo(to);
  else if (thread) openThread(thread);
  else if (command) void sendText(command);
  else if (shortcut) void act({ kind: 'shortcut', callback: shortcut, ...whereabouts(node) });
  else if (close !== undefined) void act({ kind: 'close', view: state.modal.id });
  else if (action) void press(node, entry);
});

// A menu near the lower edge opens upwards.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!target.matches('details.overflow[open]')) return;
    const menu = target.querySelector('[role=menu]');
    const edge = (target.closest('.messages, .modal-body') ?? document.body).getBoundingClientRect().bottom;
    target.classList.toggle('up', menu.getBoundingClientRect().bottom > edge);
    menu.querySelector('button')?.focus();
  },
  true,
);

document.addEventListener('keydown', (event) => {
  const menu = event.target.closest?.('details.overflow[open]');
  if (event.key !== 'Escape' || !menu) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector('summary').focus();
});

document.addEventListener('change', (event) => {
  const { target } = event;
  if (target.name === 'person') {
    Object.assign(look, {
      person: target.value,
      thread: '',
      channel: state.channels.find(({ id }) => id === look.channel)?.kind === 'im' ? '' : look.channel,
    });
    void refresh();
    return;
  }
  const acting = target.closest('select[data-action], .choices[data-action], input[data-action], textarea[data-action]');
  if (acting) void press(acting, entryOf(acting));
});

function openThread(id) {
  look.thread = id;
  void refresh().then(() => $('#reply-text').focus());
}
$('#close-thread').addEventListener('click', () => {
  look.thread = '';
  void refresh();
});

$('#modal').addEventListener('cancel', (event) => {
  event.preventDefault();
  if (state.modal) void act({ kind: 'close', view: state.modal.id });
});
$('#modal').addEventListener('submit', async (event) => {
  event.preventDefault();
  const submit = event.target.querySelector('[type=submit]');
  submit?.setAttribute('aria-busy', 'true');
  const error = await act({ kind: 'submit', view: event.target.dataset.view, values: valuesOf(event.target) });
  if (error) submit?.removeAttribute('aria-busy');
});

function sendText(text, thread = '') {
  return act({ kind: 'send', channel: state.channel, text, thread });
}

function composer(form, thread) {
  const box = form.querySelector('textarea');
  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 220)}px`;
  };
  box.addEventListener('input', grow);
  box.addEventListener('keydown', (event) => {
    // Enter sends, Shift+Enter makes a line; an input method's Enter only picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value;
    if (text.trim() === '') return;
    box.value = '';
    grow();
    void sendText(text, thread()).then((error) => {
      // What could not be sent is there again, unless something else was typed meanwhile.
      if (!error || box.value !== '') return;
      box.value = text;
      grow();
    });
  });
}
// What a person may start without a message: the app's global shortcuts.
$('#shortcuts').hidden = settings.globalShortcuts.length === 0;
$('#shortcuts [role=menu]').append(
  ...settings.globalShortcuts.map(({ callbackId, name }) => {
    const button = element('button', { type: 'button', role: 'menuitem' }, name);
    button.dataset.shortcut = callbackId;
    return button;
  }),
);

$('#attach').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (!file) return;
  if (file.size > 1_000_000) toast('The playground takes text files up to 1 MB.');
  else await act({ kind: 'upload', channel: state.channel, thread: look.thread, name: file.name, text: await file.text() });
});

composer($('#composer'), () => '');
composer($('#reply'), () => look.thread);

const events = new EventSource('/page/events');
events.onmessage = () => refresh().catch(() => toast('The playground has stopped.'));
let lost = false;
events.onerror = () => {
  if (!lost) toast('The playground has stopped. Start it again with npm start.');
  lost = true;
};
events.onopen = () => {
  lost = false;
};
