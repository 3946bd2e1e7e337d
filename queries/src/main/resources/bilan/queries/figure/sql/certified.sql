-- What funders accepted of the claims by as_of.
select c."grant" as code, sum(l.certified) as certified
from claims c
join claim_lines l on l.claim = c.claim
where c.submitted_on is null or c.submitted_on <= getvariable('as_of')
group by all
