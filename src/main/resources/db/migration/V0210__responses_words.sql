-- Which responses have words to which question, by the number of their arrival: so that a page of words is found without walking
-- along all responses. The words themselves stand with the response alone.
create table responses.words (
    consultation_id uuid not null,
    number          bigint not null,
    question        text not null,
    response_id     uuid not null,
    primary key (consultation_id, number, question)
);
create index words_by_question on responses.words (consultation_id, question, number);

-- Words that give the reason for a choice, by what was chosen. Apart from the table above, so that there is but one way to walk
-- along them: few who chose one thing are never looked for among all who chose another.
create table responses.reason (
    consultation_id uuid not null,
    question        text not null,
    side            text not null,
    number          bigint not null,
    response_id     uuid not null,
    primary key (consultation_id, question, side, number)
);
create index reason_by_response on responses.reason (response_id);

insert into responses.words (consultation_id, number, question, response_id)
select r.consultation_id, a.number, answer.key, r.id
  from responses.arrival a
  join responses.response r
    on r.consultation_id = a.consultation_id
   and r.id = a.response_id
 cross join lateral jsonb_each(r.answers) as answer (key, value)
 where r.state = 'COUNTED'
   and answer.value ->> 'text' is not null;

with asks_why as (
     select q.id as questionnaire_id, item ->> 'id' as question, item ->> 'of' as about
       from questionnaires.questionnaire q
      cross join lateral jsonb_array_elements(q.definition -> 'sections') as one (section)
      cross join lateral jsonb_array_elements(section -> 'items') as other (item)
      where item ->> 'type' = 'WHY')
insert into responses.reason (consultation_id, question, side, number, response_id)
select w.consultation_id, w.question, r.answers -> asks_why.about ->> 'code', w.number, w.response_id
  from responses.words w
  join responses.response r
    on r.consultation_id = w.consultation_id
   and r.id = w.response_id
  join asks_why
    on asks_why.questionnaire_id = r.questionnaire_id
   and asks_why.question = w.question
 where r.answers -> asks_why.about ->> 'code' is not null;
