package dev.amends.assessment.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Repository of the profiles. */
@ApplicationScoped
class Profiles implements PanacheRepositoryBase<Profile, UUID> {}
