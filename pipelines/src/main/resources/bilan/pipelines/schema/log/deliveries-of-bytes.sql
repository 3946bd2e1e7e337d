-- The deliveries of a source whose file had these bytes.
select delivery_id, state, profile, profile_version, applied_at
from store.delivery where dataset = ? and source = ? and sha256 = ?
