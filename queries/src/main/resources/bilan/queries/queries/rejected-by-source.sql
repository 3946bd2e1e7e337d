/*
title: {fr: "Lignes rejetées par fichier", en: "Rejected rows by source"}
description: {fr: "Lignes en attente de correction, par fichier et par cause", en: "Rows waiting to be mended, by file and cause"}
columns:
  source:
    {label: {fr: Fichier, en: Source}, kind: text}
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  code:
    {label: {fr: Code, en: Code}, kind: text}
  what:
    {label: {fr: Problème, en: Problem}, kind: text, kept: true}
  rows:
    {label: {fr: Lignes, en: Rows}, kind: count, additivity: sum}
  cells:
    {label: {fr: Cellules, en: Cells}, kind: text}
*/
select
  source,
  dataset_label(dataset, getvariable('lang')) as dataset,
  code,
  any_value(what order by source_row) as what,
  count(*) as rows,
  string_agg(distinct cell, ', ' order by cell) as cells
from rejects
where waiting
group by source, rejects.dataset, code
order by source, rows desc, code

-- rows: each row that waits
select delivery_id, source, sheet, source_row, place, row_date as day, concat_ws(' ', code, what) as about, dataset_label(dataset, getvariable('lang')) as dataset, code, source as file, 1 as rows
from rejects
where waiting
