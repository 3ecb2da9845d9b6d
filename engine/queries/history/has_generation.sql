-- parameters: :process ('' for any) :number
SELECT 1 FROM generation WHERE (:process = '' OR process = :process) AND number = :number LIMIT 1
