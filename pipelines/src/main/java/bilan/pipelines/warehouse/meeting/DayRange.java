package bilan.pipelines.warehouse.meeting;

import java.time.LocalDate;

/** Days from a first to a last one, both included. */
record DayRange(LocalDate from, LocalDate to) {}
