select "grant" as code, voucher, priority, sum(share) as share
from priority_shares
where "grant" is not null or voucher is not null
group by all
order by all
