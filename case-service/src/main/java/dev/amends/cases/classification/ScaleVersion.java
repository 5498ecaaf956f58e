package dev.amends.cases.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A scale with the time from which classes were computed with it. It never changes. */
@Entity
@Table(name = "classification_scale")
class ScaleVersion {
  @Id private Instant inForceFrom;
  private int willingnessStart;
  private int willingFrom;
  private int ableFrom;
  private int piecesMin;
  private String ageBands;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected ScaleVersion() {}

  ScaleVersion(Instant inForceFrom, Scale scale) {
    this.inForceFrom = inForceFrom.truncatedTo(ChronoUnit.MICROS);
    this.willingnessStart = scale.willingnessStart();
    this.willingFrom = scale.willingFrom();
    this.ableFrom = scale.ableFrom();
    this.piecesMin = scale.piecesMin();
    this.ageBands = scale.ageBands().toString();
  }

  Instant inForceFrom() {
    return inForceFrom;
  }

  Scale scale() {
    return new Scale(
        willingnessStart,
        willingFrom,
        ableFrom,
        piecesMin,
        AgeBands.parse(List.of(ageBands.split(","))));
  }
}
