package io.standpoint.evaluate;

import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.analysis.StanceModel;
import io.standpoint.entity.EntityResolver;

/** The parts of the pipeline that tasks try out, each loaded when first asked for. Thread-safe. */
public interface Tools {

  StanceModel model();

  ArticleParser parser();

  EntityResolver entities();

  ReferenceFinder references();
}
