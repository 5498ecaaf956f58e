package dev.amends.plan.payoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Repository of the pages of quotes and certificates. */
@ApplicationScoped
class IssuedLetters implements PanacheRepositoryBase<IssuedLetter, UUID> {

  /** Loads the newest page of a document; a withdrawn certificate has another one. */
  IssuedLetter newest(UUID documentId, String language) {
    return find("documentId = ?1 and language = ?2 order by id desc", documentId, language)
        .page(0, 1)
        .list()
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no page, documentId=" + documentId + ", language=" + language));
  }
}
