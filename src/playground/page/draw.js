import { $, element, settings } from './dom.js';
import { restore, valuesOf } from './fields.js';

let state;
let modalShown = '';

/** Draws everything from what the server sent. */
export function draw(next) {
  state = next;
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
    const home = settings.hasHome ? [item('home', '🏠', `${settings.appName} Home`, 0)] : [];
    $('#apps').replaceChildren(...entries(['im']), ...home);
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
