-- What was set aside stands with the activity from now on, so that every gate sees it.
insert into activities.set_aside (activity_id, rule, message, reason, person_id, name, at)
select activity_id, rule, '', reason, person_id, name, at
  from decisions.set_aside;

drop table decisions.set_aside;
