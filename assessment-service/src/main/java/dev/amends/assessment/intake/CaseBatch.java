package dev.amends.assessment.intake;

import dev.amends.assessment.casefile.CaseFileBatch;
import dev.amends.assessment.request.RequestBatch;

/** The case files that a batch of events touches, and their requests without an assessment. */
record CaseBatch(CaseFileBatch files, RequestBatch requests) {}
