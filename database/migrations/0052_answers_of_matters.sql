-- What the person is told in a matter of theirs: an answer, what is still asked for, or why it was refused (N11.1).
alter table matter rename column reasons to answer;
-- The same where it was said, so that what was done in a matter shows it.
alter table matter_event add column answer text;
