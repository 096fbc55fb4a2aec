create table why401.diagnosis (
  id text primary key,
  case_number text not null,
  team_id text not null,
  user_id text not null,
  channel_id text,
  state text not null default 'queued' check (state in ('queued', 'answered', 'failed')),
  sealed text,
  sealed_reply text,
  -- json, not jsonb: evidence may quote a NUL or half a surrogate pair, which jsonb refuses.
  diagnosis json,
  problem text,
  previous_id text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  delivered_at timestamptz,
  -- The payload holds a person's secret: it must not outlive the job.
  check (state = 'queued' or sealed is null),
  check (delivered_at is null or sealed_reply is null)
);

create index diagnosis_of_person on why401.diagnosis (team_id, user_id, created_at desc);

create table why401.escalation (
  id text primary key,
  diagnosis_id text not null unique references why401.diagnosis (id),
  team_id text not null,
  reporter_id text not null,
  channel_id text not null,
  severity text not null check (severity in ('low', 'normal', 'high')),
  note text,
  state text not null default 'open' check (state in ('open', 'acknowledged', 'resolved')),
  root_ts text,
  evidence_ts text,
  acknowledged_by text,
  acknowledged_at timestamptz,
  resolved_by text,
  resolved_at timestamptz,
  created_at timestamptz not null default now()
);

create table why401.workspace (
  team_id text primary key,
  devops_channel text
);
