-- Limits that survive a restart and hold over several processes: who used up what, when. Keys and items are keyed hashes.
create table why401.limit_use (
  key text not null,
  item text not null,
  team_id text not null,
  at timestamptz not null default now(),
  primary key (key, item)
);
create index limit_use_newest on why401.limit_use (key, at desc);
create index limit_use_age on why401.limit_use (at);

-- Every request that the bot sent: written before it leaves, completed afterwards. No reference to the case, which goes earlier.
create table why401.audit (
  id text primary key,
  team_id text not null,
  user_id text,
  diagnosis_id text,
  at timestamptz not null default clock_timestamp(),
  purpose text not null,
  method text not null,
  scheme text not null,
  host text not null,
  port int not null,
  address text,
  allowed_by text,
  outcome text,
  status int,
  ms int
);
create index audit_age on why401.audit (at, id);
create index audit_of_team on why401.audit (team_id);

-- Sealed with WHY401_SECRET, so that a start with another one is noticed at once.
create table why401.canary (
  id int primary key default 1 check (id = 1),
  sealed text not null
);
