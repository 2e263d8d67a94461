/**
 * A network and its training as programs for other libraries, text that runs as it stands. {@link
 * epochscope.export.code.CodeSubject} is what is written down; pieces that are the same whatever
 * the network are Python files among the resources, put together and given their imports by {@link
 * epochscope.export.code.PythonScript}.
 */
package epochscope.export.code;
