-- Which columns of its table an index has, by their place from 0, in its order.  parameters: :index
SELECT cid FROM pragma_index_info(:index) ORDER BY seqno
