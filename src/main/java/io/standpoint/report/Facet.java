package io.standpoint.report;

import io.standpoint.domain.FrameScore;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.PublisherIds;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a subject's opinions.
 *
 * @param kind by what they are parted
 * @param id label of a frame, name of a voice, id of a publisher or of a holder
 */
record Facet(Kind kind, String id) {

  enum Kind {
    FRAME,
    VOICE,
    PUBLISHER,
    HOLDER
  }

  /** The facets that an opinion is part of. */
  static List<Facet> of(Opinion opinion) {
    List<Facet> facets = new ArrayList<>();
    for (FrameScore frame : opinion.frames()) {
      facets.add(new Facet(Kind.FRAME, frame.frame().label()));
    }
    facets.add(new Facet(Kind.VOICE, opinion.voice().name()));
    String publisher = opinion.source().publisher();
    if (publisher != null) {
      facets.add(new Facet(Kind.PUBLISHER, PublisherIds.of(publisher)));
    }
    if (opinion.holder().kind() == Opinion.HolderKind.ENTITY) {
      facets.add(new Facet(Kind.HOLDER, opinion.holder().id()));
    }
    return facets;
  }
}
