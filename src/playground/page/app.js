// The playground's page: draws what the server sends, and sends what people do. All HTML it inserts was escaped by the server.
const $ = (selector) => document.querySelector(selector);
const settings = JSON.parse(document.body.dataset.settings);
const look = { person: sessionStorage.getItem('person') ?? '', channel: '', thread: '' };
let state;
let modalShown = '';

// A permalink: /#channel/ts
const [channel = '', ts = ''] = location.hash.slice(1).split('/');
look.channel = channel;
look.thread = ts;

const dark = matchMedia('(prefers-color-scheme: dark)');
const applyTheme = () => document.documentElement.setAttribute('data-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', applyTheme);
applyTheme();

function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

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
  draw();
}

function draw() {
  drawSidebar();
  drawHeader();
  const atHome = state.channel === 'home';
  $('#composer').hidden = atHome;
  if (atHome) drawHome();
  else drawList($('#messages'), state.messages, emptyState);
  $('#thread').hidden = state.thread === null || atHome;
  document.body.classList.toggle('with-thread', !$('#thread').hidden);
  if (state.thread) drawList($('#replies'), state.thread.messages);
  drawModal();
}

let sidebarShown = '';

function drawSidebar() {
  // Redrawn only when it differs: a button that is replaced under the pointer loses its click.
  const shows = JSON.stringify([state.me, state.channel, state.channels, state.people]);
  if (shows === sidebarShown) return;
  sidebarShown = shows;
  const item = (id, mark, name, unread) => {
    const button = element(
      'button',
      { type: 'button', className: unread > 0 ? 'unread' : '' },
      element('span', { className: 'mark', ariaHidden: 'true' }, mark),
      element('span', { className: 'name' }, name),
    );
    if (unread > 0) button.append(element('span', { className: 'count', ariaLabel: `${unread} new` }, String(unread)));
    if (id === state.channel) button.setAttribute('aria-current', 'page');
    button.dataset.channel = id;
    return element('li', {}, button);
  };
  const marks = { public: '#', private: '🔒', im: '💬' };
  const entries = (kinds) =>
    state.channels.filter(({ kind }) => kinds.includes(kind)).map(({ id, kind, name, unread }) => item(id, marks[kind], name, unread));
  keepFocus(() => {
    $('#channels').replaceChildren(...entries(['public', 'private']));
    $('#apps').replaceChildren(...entries(['im']), item('home', '🏠', `${settings.appName} Home`, 0));
    $('#people').replaceChildren($('#people legend') ?? element('legend', {}, 'You are'), ...state.people.map(personSwitch));
  });
}

function personSwitch({ id, name, handle, role, unread }) {
  const input = element('input', { type: 'radio', name: 'person', value: id, checked: id === state.me });
  const label = element(
    'label',
    {},
    input,
    element('span', { className: `avatar avatar-${handle}`, ariaHidden: 'true' }, name.slice(0, 1)),
    element('span', { className: 'who' }, name, element('small', {}, role)),
  );
  if (unread > 0 && id !== state.me) label.append(element('span', { className: 'count', ariaLabel: `${unread} new` }, String(unread)));
  return label;
}

/** Redrawing the sidebar must not throw the keyboard's focus away. */
function keepFocus(redraw) {
  const { activeElement } = document;
  const key = activeElement?.dataset?.channel ?? activeElement?.value;
  const inSidebar = activeElement?.closest?.('.sidebar');
  redraw();
  if (!inSidebar || key === undefined) return;
  document.querySelector(`.sidebar [data-channel="${CSS.escape(key)}"], .sidebar input[value="${CSS.escape(key)}"]`)?.focus();
}

function drawHeader() {
  const current = state.channels.find(({ id }) => id === state.channel);
  const isIm = current?.kind === 'im';
  $('#title').textContent = current ? (isIm ? current.name : `# ${current.name}`) : `${settings.appName} Home`;
  const outside =
    current && !isIm && !state.botIsMember ? `${settings.appName} is not a member here: commands still work, posting does not.` : '';
  $('#topic').textContent = isIm ? 'Direct messages with the app' : outside;
}

/** Keeps what is unchanged, so that menus stay open and the focus stays where it is. */
function drawList(list, messages, whenEmpty) {
  const nearEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const changed = list.dataset.shows !== `${state.me} ${state.channel}`;
  list.dataset.shows = `${state.me} ${state.channel}`;
  const old = new Map([...list.children].filter((node) => node.sent).map((node) => [node.dataset.ts, node]));
  const nodes = messages.map(({ key, html }) => (old.get(key)?.sent === html ? old.get(key) : fromHtml(html)));
  if (nodes.length > 0 || !whenEmpty) place(list, nodes);
  else list.replaceChildren(whenEmpty());
  if (nearEnd || changed) list.scrollTop = list.scrollHeight;
}

function place(list, nodes) {
  for (const child of [...list.children]) if (!nodes.includes(child)) child.remove();
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}

function fromHtml(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const node = template.content.firstElementChild;
  node.sent = html;
  for (const time of node.querySelectorAll('[data-clock]'))
    time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return node;
}

function emptyState() {
  const current = state.channels.find(({ id }) => id === state.channel);
  const examples = settings.examples.map(({ label, command }) => {
    const button = element('button', { type: 'button', className: 'example' }, element('b', {}, label), element('code', {}, command));
    button.dataset.command = command;
    return button;
  });
  const text = `Type ${settings.commands[0]} with a URL, a curl command, a token or anything you would paste into a ticket. Or try one of these:`;
  return element(
    'section',
    { className: 'empty' },
    element('h2', {}, current?.kind === 'im' ? `Talk to ${settings.appName}` : `Nothing in #${current?.name ?? ''} yet`),
    element('p', {}, text),
    ...examples,
  );
}

function drawHome() {
  const list = $('#messages');
  list.dataset.shows = 'home';
  const section = element('section', { className: 'home' });
  // Escaped by the server, like every piece of HTML here.
  if (state.home) section.innerHTML = state.home.html;
  else section.append(element('p', { className: 'empty' }, `${settings.appName} has not published a Home tab.`));
  if (state.home) section.dataset.view = state.home.id;
  list.replaceChildren(section);
}

function drawModal() {
  const dialog = $('#modal');
  if (!state.modal) {
    modalShown = '';
    if (dialog.open) dialog.close();
    return;
  }
  if (modalShown === state.modal.hash) return;
  const typed = dialog.querySelector('form')?.dataset.view === state.modal.id ? valuesOf(dialog) : {};
  modalShown = state.modal.hash;
  dialog.innerHTML = state.modal.html;
  restore(dialog, typed);
  if (!dialog.open) dialog.showModal();
  (
    dialog.querySelector('[autofocus]') ??
    dialog.querySelector('[role=alert]')?.closest('.input')?.querySelector('input,textarea,select') ??
    dialog.querySelector('.modal-body :is(input,textarea,select)')
  )?.focus();
}

/** What the form's fields hold, by block_id. */
function valuesOf(root) {
  return Object.fromEntries([...root.querySelectorAll('[data-field]')].map((field) => [field.dataset.field, entryOf(field)]));
}

function entryOf(field) {
  if (field.matches('.choices')) {
    const checked = [...field.querySelectorAll('input:checked')].map(({ value }) => value);
    return field.querySelector('input[type=radio]') ? (checked[0] ?? '') : checked;
  }
  if (field.multiple) return [...field.selectedOptions].map(({ value }) => value);
  if (field.type === 'datetime-local') return field.value === '' ? '' : String(Date.parse(field.value) / 1000);
  return field.value;
}

function restore(root, typed) {
  for (const field of root.querySelectorAll('[data-field]')) {
    const entry = typed[field.dataset.field];
    if (
      typeof entry === 'string' &&
      'value' in field &&
      (field.tagName !== 'SELECT' || [...field.options].some(({ value }) => value === entry))
    )
      field.value = entry;
  }
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
  return (await response.json()).error;
}

const words = {
  stopped: 'The playground has stopped. Start it again with npm start.',
  operation_timeout: `${settings.appName} did not acknowledge within 3 seconds.`,
  dispatch_failed: `${settings.appName} is not connected.`,
  'slash commands are not supported in threads': 'Slash commands are not supported in threads. Sorry!',
};

function toast(text) {
  const node = element('p', { className: 'toast' }, text);
  $('#toasts').append(node);
  setTimeout(() => node.remove(), 6000);
}

function confirmed(text) {
  if (!text) return Promise.resolve(true);
  const { title, text: body, yes, no, style } = JSON.parse(text);
  const dialog = $('#confirm');
  const form = element(
    'form',
    { method: 'dialog' },
    element('header', {}, element('h2', { id: 'confirm-title' }, title)),
    element('div', { className: 'modal-body' }, element('p', {}, body)),
    element(
      'footer',
      {},
      element('button', { className: 'button', value: '', type: 'submit' }, no),
      element('button', { className: `button ${style || 'primary'}`, value: 'yes', type: 'submit' }, yes),
    ),
  );
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

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
    void sendText(text, thread());
  });
}
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
