head in ({{heads}}) and text is not null and reject_id in (select reject_id from leaving_reject)
