-- How many wait is asked every second while people ask: it must not read the table.
create index queued_diagnoses on why401.diagnosis (id) where state = 'queued';
