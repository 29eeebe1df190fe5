# The workers' container: Beam's SDK harness with the models, so that no worker downloads them.
# Context: the folder that "standpoint-dataflow build" prepares (models/).
FROM apache/beam_java17_sdk:2.70.0
COPY models /opt/standpoint/models
# CoreNLP's largest method is compiled, too, and the setter of its annotations nowhere inlined (src/site/decisions/0003-corenlp.md).
ENV MALLOC_ARENA_MAX=2 JAVA_TOOL_OPTIONS="-XX:-DontCompileHugeMethods -XX:CompileCommand=quiet -XX:CompileCommand=dontinline,edu.stanford.nlp.util.ArrayCoreMap::set"
