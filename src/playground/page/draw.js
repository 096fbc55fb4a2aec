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

/** Entries are changed in place: a button that is replaced under the pointer loses its click, and the keyboard its focus. */
function drawSidebar() {
  const marks = { public: '#', private: '🔒', im: '💬' };
  const entries = (kinds) =>
    state.channels.filter(({ kind }) => kinds.includes(kind)).map(({ id, kind, name, unread }) => item(id, marks[kind], name, unread));
  place($('#channels'), entries(['public', 'private']));
  const home = settings.hasHome ? [item('home', '🏠', `${settings.appName} Home`, 0)] : [];
  place($('#apps'), [...entries(['im']), ...home]);
  place($('#people'), [$('#people legend'), ...state.people.map(personSwitch)]);
}

function item(id, mark, name, unread) {
  const button = $(`.sidebar [data-channel="${CSS.escape(id)}"]`) ?? newItem(id, mark, name);
  button.className = unread > 0 ? 'unread' : '';
  if (id === state.channel) button.setAttribute('aria-current', 'page');
  else button.removeAttribute('aria-current');
  showCount(button, unread);
  return button.parentElement;
}

function newItem(id, mark, name) {
  const button = element(
    'button',
    { type: 'button' },
    element('span', { className: 'mark', ariaHidden: 'true' }, mark),
    element('span', { className: 'name' }, name),
  );
  button.dataset.channel = id;
  element('li', {}, button);
  return button;
}

function showCount(node, unread) {
  const shown = node.querySelector('.count');
  if (unread === 0) return shown?.remove();
  const count = shown ?? element('span', { className: 'count' });
  count.ariaLabel = `${unread} new`;
  count.textContent = String(unread);
  if (!shown) node.append(count);
}

function personSwitch({ id, name, handle, role, unread }) {
  const label = $(`#people input[value="${CSS.escape(id)}"]`)?.parentElement ?? newSwitch({ id, name, handle, role });
  label.querySelector('input').checked = id === state.me;
  showCount(label, id === state.me ? 0 : unread);
  return label;
}

function newSwitch({ id, name, handle, role }) {
  return element(
    'label',
    {},
    element('input', { type: 'radio', name: 'person', value: id }),
    element('span', { className: `avatar avatar-${handle}`, ariaHidden: 'true' }, name.slice(0, 1)),
    element('span', { className: 'who' }, name, element('small', {}, role)),
  );
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
  else if (changed || !list.querySelector('.empty')) list.replaceChildren(whenEmpty());
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
  const shows = `home ${state.me} ${state.home?.html}`;
  // Drawn anew only when it differs, so that no button goes away under the pointer.
  if (list.dataset.shows === shows) return;
  list.dataset.shows = shows;
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
