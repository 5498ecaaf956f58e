package dev.amends.plan.payoff;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.letters.Letter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The page of a quote or certificate in one language, as it was issued. */
@Entity
@Immutable
@Table(name = "issued_letter")
class IssuedLetter {
  @Id UUID id;
  String lenderId;
  UUID documentId;
  String language;

  @Convert(converter = EncryptedLetterPage.class)
  String html;

  Instant writtenAt;

  @SuppressWarnings("NullAway.Init")
  protected IssuedLetter() {}

  IssuedLetter(String lenderId, UUID documentId, Letter letter, Instant writtenAt) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.lenderId = lenderId;
    this.documentId = documentId;
    this.language = letter.language();
    this.html = letter.html();
    this.writtenAt = writtenAt;
  }

  Letter letter() {
    return new Letter(language, html);
  }
}
