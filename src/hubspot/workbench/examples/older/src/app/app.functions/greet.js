/* global exports */
exports.main = async (context, sendResponse) => {
  sendResponse(`The function got: ${context.parameters.text ?? context.event.payload.text}`);
};
