-- The day on which what an option says last changed (R-35): an analysis of before that day is not about it. Unknown for older ones.
alter table options.option add column changed_on date;
