-- Figures over rows, each with what its coverage stands under: its own id, and the dataset whose months it follows.
select figure, figure as of, compares, adds, by_place from over_rows
union all
select figure, compares as of, compares, adds, by_place from over_rows where compares <> ''
