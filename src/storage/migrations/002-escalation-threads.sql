-- Escalations become threads that several people share, with a whole life; workspaces get settings, installations and an outward queue.
alter table why401.diagnosis add column thread_ts text;

alter table why401.escalation
  drop constraint escalation_state_check,
  add constraint escalation_state_check check (state in ('open', 'acknowledged', 'snoozed', 'resolved')),
  alter column channel_id drop not null,
  add column group_id text,
  add column fingerprint text,
  add column revision int not null default 0,
  add column file_done boolean not null default false,
  add column snoozed_by text,
  add column snoozed_until timestamptz,
  add column snooze_reason text,
  add column resolution text,
  add column reopened_at timestamptz,
  add column reminders int not null default 0;

-- The same fault has one open thread, whoever is first.
create unique index one_thread_per_fault on why401.escalation (team_id, fingerprint) where state <> 'resolved';
create index open_escalations on why401.escalation (team_id, created_at desc) where state <> 'resolved';

create table why401.report (
  escalation_id text not null references why401.escalation (id) on delete cascade,
  diagnosis_id text primary key references why401.diagnosis (id),
  reporter_id text not null,
  host text,
  severity text not null check (severity in ('low', 'normal', 'high')),
  note text,
  created_at timestamptz not null default now()
);
create index reports_of_escalation on why401.report (escalation_id, created_at);
insert into why401.report (escalation_id, diagnosis_id, reporter_id, severity, note, created_at)
  select id, diagnosis_id, reporter_id, severity, note, created_at from why401.escalation;

create table why401.escalation_change (
  id text primary key,
  escalation_id text not null references why401.escalation (id) on delete cascade,
  kind text not null,
  by_user text,
  body text,
  diagnosis_id text,
  created_at timestamptz not null default clock_timestamp()
);
create index changes_of_escalation on why401.escalation_change (escalation_id, created_at);

-- json, not jsonb: nothing is searched in it.
alter table why401.workspace add column settings json not null default '{}', add column enterprise_id text;
update why401.workspace set settings = json_build_object('devopsChannel', devops_channel);
alter table why401.workspace drop column devops_channel;
create index workspaces_of_enterprise on why401.workspace (enterprise_id);

create table why401.installation (
  id text primary key,
  sealed text not null,
  installed_by text,
  updated_at timestamptz not null default now()
);

create table why401.delivery (
  id text primary key,
  team_id text not null,
  escalation_id text not null references why401.escalation (id) on delete cascade,
  target text not null check (target in ('pagerduty', 'webhook')),
  event text not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
  attempts int not null default 0,
  problem text,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index dead_deliveries on why401.delivery (team_id, created_at desc) where state = 'dead';

create table why401.feedback (
  id text primary key,
  team_id text not null,
  user_id text not null,
  diagnosis_id text not null,
  cause_id text,
  comment text,
  -- A copy: it outlives the case.
  diagnosis json not null,
  created_at timestamptz not null default now()
);

-- What was done once is not done twice.
create table why401.claim (
  key text primary key,
  team_id text,
  created_at timestamptz not null default now()
);
